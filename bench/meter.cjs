// Loaded before a program, it reports on the file descriptor 3 what the program took: kilobytes at most, and
// microseconds of processor time.
const { readFileSync, writeSync } = require('node:fs')

/** Linux counts what the starting process had before the program was loaded into `maxRSS`, and knows better elsewhere. */
function peak() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1])
  } catch {
    return process.resourceUsage().maxRSS
  }
}

process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage()
  writeSync(3, JSON.stringify({ peak: peak(), cpu: userCPUTime + systemCPUTime }))
})
