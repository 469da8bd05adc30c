// The full-screen view at work: keys in, frames out, effects done. All it knows is in the state; this is the thin
// part that touches the terminal.
import type { Terminal } from '../io.ts'
import { LibraryError } from '../model/errors.ts'
import type { Hit } from '../model/hit.ts'
import { allTalks } from '../model/ref.ts'
import type { Screen } from '../views/screen.ts'
import type { BrowseAnswer } from './answer.ts'
import { Canvas, ENTER, LEAVE } from './canvas.ts'
import { copySequence } from './clipboard.ts'
import type { GivenFilter } from './facets.ts'
import { createFinder, type Finder, type Scope, talksIn } from './finder.ts'
import { renderFrame } from './frame.ts'
import { type Key, KeyReader } from './keys.ts'
import { Lookout } from './lookout.ts'
import { type LayOutTalk, PreviewLayout } from './preview.ts'
import {
  createState,
  type Effect,
  isAskedFor,
  type Mode,
  questionOf,
  receive,
  reload,
  resize,
  type State,
  type Step,
  step,
} from './state.ts'

/** How it ended: by leaving, or by choosing. */
export type Outcome = { kind: 'left'; isInterrupt: boolean } | { kind: 'picked'; hits: readonly Hit[] }

/** What is done outside the view. */
export interface Actions {
  /** Shows the talk at the tactic, on the screen the view has left. */
  read(hit: Hit): Promise<void>
  /** Edits the note, on the screen the view has left. Gives a message for the status line, or null. */
  edit(hit: Hit): Promise<string | null>
  /** Gives the text to a program for the clipboard; false where none takes it. */
  copy(text: string): Promise<boolean>
  /** Has the address opened, and says what is known of that, now or later. */
  openLink(url: string, say: (message: string) => void): Promise<void>
  /** Reads the library again. Null where it is what it was. Throws `LibraryError`. */
  reload(): Scope | null
  /** Looks in steps whether the notes have changed on the disk since the last look, or since they were read. */
  look(): Iterator<void, boolean>
}

/** What the view is told of while it waits for keys. */
export interface LayoutEvents {
  /** What was laid out before would look different now. */
  onChange(): void
  onFailure(error: unknown): void
}

export interface BrowseOptions {
  terminal: Terminal
  scope: Scope
  screen: Screen
  mode: Mode
  /** What narrows the scope, to be seen. */
  filters: readonly GivenFilter[]
  query: string
  /** Columns to use at most; null for all there are. */
  width: number | null
  actions: Actions
  /** Loads what lays out talks for the preview; the first picture does not wait for it. */
  loadLayout(events: LayoutEvents): Promise<LayOutTalk>
  /** Where the built program lies. */
  programFolder: string
}

/** An escape that nothing follows for so long is the escape key. */
const ESCAPE_MS = 50

/** Runs the full-screen view until it is left. Throws `OutputClosed` when the terminal goes away. */
export async function browse(options: BrowseOptions): Promise<Outcome> {
  return new BrowseView(options).run()
}

class BrowseView {
  private readonly options: BrowseOptions
  private readonly keys = new KeyReader()
  private readonly canvas = new Canvas()
  private preview: PreviewLayout | null = null
  private finder: Finder
  private readonly lookout: Lookout
  private scope: Scope
  private state: State
  private escapeTimer: NodeJS.Timeout | undefined
  /** Whether the terminal is the view's now, and not a pager's, an editor's or the shell's. */
  private isShown = false
  private isAsking = false
  private isOver = false
  private finish: (outcome: Outcome) => void = () => {}
  private fail: (error: unknown) => void = () => {}

  constructor(options: BrowseOptions) {
    const { scope, mode, filters, query } = options
    this.options = options
    this.scope = scope
    this.state = createState({ mode, query, filters, talks: talksIn(scope), size: this.size() })
    this.finder = this.createFinder()
    this.lookout = new Lookout(options.actions.look, () => this.guard(() => this.reload()))
  }

  async run(): Promise<Outcome> {
    const { terminal } = this.options
    const ended = new Promise<Outcome>((resolve, reject) => {
      this.finish = outcome => {
        this.isOver = true
        resolve(outcome)
      }
      this.fail = reject
    })
    try {
      this.enter()
      this.loadPreview().catch(this.fail)
      return await ended
    } finally {
      this.finder.close()
      this.leave()
      terminal.close()
    }
  }

  private size(): { columns: number; rows: number } {
    const { terminal, width } = this.options
    const { columns, rows } = terminal.size()
    return { columns: Math.min(columns, width ?? columns), rows }
  }

  private async loadPreview(): Promise<void> {
    const redraw = (): void => {
      this.preview?.forget()
      this.draw()
    }
    const layOut = await this.options.loadLayout({
      onChange: () => this.guard(redraw),
      onFailure: this.fail,
    })
    this.preview = new PreviewLayout(layOut)
    this.guard(redraw)
  }

  private createFinder(): Finder {
    const events = {
      onAnswer: (answer: BrowseAnswer) => this.guard(() => this.onAnswer(answer)),
      onFailure: (error: unknown) => this.fail(error),
    }
    return createFinder(this.scope, events, this.options.programFolder)
  }

  /** An answer during `ask` is drawn by whoever asked; a later one at once. */
  private onAnswer(answer: BrowseAnswer): void {
    this.take(receive(this.state, answer))
    if (this.isAsking) return
    this.ask()
    this.draw()
  }

  private enter(): void {
    const { terminal } = this.options
    terminal.grab(
      {
        onInput: bytes => this.guard(() => this.onInput(bytes)),
        onResize: () => this.guard(() => this.onResize()),
        onContinue: () => this.guard(() => this.drawAll(ENTER)),
        onStop: () => this.guard(() => this.perform({ kind: 'suspend' })),
        onFailure: error => this.fail(error),
      },
      LEAVE,
    )
    this.isShown = true
    this.state = resize(this.state, this.size())
    this.ask()
    this.drawAll(ENTER)
    this.lookout.start()
  }

  private leave(): void {
    clearTimeout(this.escapeTimer)
    this.lookout.stop()
    if (!this.isShown) return
    this.isShown = false
    try {
      this.options.terminal.write(LEAVE)
    } finally {
      this.options.terminal.release()
    }
  }

  /**
   * An exception in a listener ends the view as one in a call would, and not the process with a broken screen. A note
   * that can't be read any more only is said to be so.
   */
  private guard(work: () => void): void {
    try {
      work()
    } catch (error) {
      if (error instanceof LibraryError) this.say(error.message)
      else this.fail(error)
    }
  }

  private say(message: string | null): void {
    this.state = { ...this.state, message }
    try {
      this.draw()
    } catch (error) {
      this.fail(error)
    }
  }

  private onInput(bytes: Uint8Array): void {
    clearTimeout(this.escapeTimer)
    this.press(this.keys.push(bytes))
    if (this.keys.isWaiting) {
      this.escapeTimer = setTimeout(() => this.guard(() => this.press(this.keys.flush())), ESCAPE_MS)
    }
  }

  private press(keys: readonly Key[]): void {
    for (const key of keys) {
      // What was typed for another program is not for the view, nor what was typed after leaving it.
      if (!this.isShown || this.isOver) return
      if (key.kind !== 'focus') this.lookout.postpone()
      // What one key can't do is no reason to drop those after it.
      this.guard(() => {
        this.take(step(this.state, key))
        this.ask()
      })
    }
    this.draw()
  }

  private onResize(): void {
    this.state = resize(this.state, this.size())
    this.ask()
    this.drawAll('')
  }

  private take({ state, effect }: Step): void {
    this.state = state
    // An answer that comes while something else has the screen starts nothing more.
    if (effect && this.isShown) this.perform(effect)
  }

  private ask(): void {
    if (!isAskedFor(this.state)) return
    this.isAsking = true
    try {
      this.finder.ask(questionOf(this.state))
    } finally {
      this.isAsking = false
    }
  }

  private perform(effect: Effect): void {
    const { actions, terminal } = this.options
    switch (effect.kind) {
      case 'leave':
        this.finish({ kind: 'left', isInterrupt: effect.isInterrupt })
        break
      case 'pick':
        this.finish({ kind: 'picked', hits: effect.hits })
        break
      case 'redraw':
        this.drawAll('')
        break
      case 'look':
        this.lookout.start()
        break
      case 'reload':
        this.reload('the notes were read again')
        break
      case 'copy':
        this.copy(effect.text).catch(this.fail)
        break
      case 'link':
        actions.openLink(effect.url, message => this.say(message)).catch(this.fail)
        break
      case 'read':
        this.outside(async () => {
          await actions.read(effect.hit)
          return null
        })
        break
      case 'edit':
        this.outside(async () => {
          const message = await actions.edit(effect.hit)
          this.reload()
          return message
        })
        break
      case 'suspend':
        this.outside(async () => {
          await terminal.stop()
          return null
        })
        break
    }
  }

  private async copy(text: string): Promise<void> {
    if (await this.options.actions.copy(text)) return this.say(`copied: ${text}`)
    // What has the screen by now would get it as text.
    if (!this.isShown) return
    const sequence = copySequence(text)
    if (sequence === null) return this.say('too long to copy')
    this.options.terminal.write(sequence)
    this.say(`sent to the terminal's clipboard: ${text}`)
  }

  /** Leaves the screen to something else, and comes back. */
  private outside(work: () => Promise<string | null>): void {
    this.leave()
    const explain = (error: unknown): string => {
      if (error instanceof LibraryError) return error.message
      throw error
    }
    const comeBack = (message: string | null): void => {
      this.state = { ...this.state, message }
      this.enter()
    }
    work().catch(explain).then(comeBack).catch(this.fail)
  }

  /** Reads the notes again and says so; what was said before, that they can't be read perhaps, is no longer so. */
  private reload(message: string | null = null): void {
    const scope = this.options.actions.reload()
    if (scope === null) {
      if (message === null && this.state.message === null) return
      this.state = { ...this.state, message }
      this.draw()
      return
    }
    this.scope = scope
    this.state = { ...reload(this.state, allTalks(scope.library)), message }
    this.finder.close()
    this.finder = this.createFinder()
    this.ask()
    this.draw()
  }

  private draw(): void {
    if (!this.isShown) return
    const { screen, terminal } = this.options
    const title = this.scope.library.indexes[0]?.title ?? null
    const frame = renderFrame(this.state, { title, preview: this.preview }, screen)
    this.state = { ...this.state, scroll: frame.scroll, helpTop: frame.helpTop }
    terminal.write(this.canvas.draw(frame, screen))
  }

  /** Draws everything anew, after `start`. */
  private drawAll(start: string): void {
    if (!this.isShown) return
    this.options.terminal.write(start + this.canvas.clear())
    this.draw()
  }
}
