// The thread of the full-screen view that searches large libraries.
import { parentPort, workerData } from 'node:worker_threads'
import { type Opened, serve } from '../../browse/thread.ts'
import { LibraryError } from '../../model/errors.ts'
import { type Reopening, reopen } from './reopening.ts'

/** Null where the talks have to be handed over: the library can't be opened, or is not what the view shows. */
function open(reopening: Reopening | null): Opened | null {
  try {
    return reopening && reopen(reopening)
  } catch (error) {
    if (error instanceof LibraryError) return null
    throw error
  }
}

if (parentPort) serve(parentPort, open(workerData))
