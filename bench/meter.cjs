// Loaded before a program, it reports on the file descriptor 3 what the program took: kilobytes at most, and
// microseconds of processor time.
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  require('node:fs').writeSync(3, JSON.stringify({ maxRSS, cpu: userCPUTime + systemCPUTime }))
})
