/** What fails, and when: the call number `at` (from 1; 0 for none) on what lies below `folders`. */
export interface Fault {
  folders: readonly string[]
  at: number
  code: string
}

/** Makes the fault happen in this process until it is removed. */
export function install(fault: Fault): { calls: () => number; remove: () => void }
