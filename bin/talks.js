#!/usr/bin/env node
// V8's compile cache, where Node has it (22.8 and up), saves compiling the program at every start.
require('node:module').enableCompileCache?.()
require('../dist/main.cjs').main()
