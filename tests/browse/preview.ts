// Previews for tests: laid out as the program does, whatever fails fails the test.
import { PreviewLayout } from '../../src/browse/preview.ts'
import { createLayOutTalk } from '../../src/commands/browsing/talk-layout.ts'

export function createPreview(): PreviewLayout {
  const layOut = createLayOutTalk({
    onChange: () => {},
    onFailure: error => {
      throw error
    },
  })
  return new PreviewLayout(layOut)
}
