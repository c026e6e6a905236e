import type { LineFault } from '../../../../shared/settings/lineFault.ts'
import type { LineReading, LineSettings, SettingsChange } from '../../../../shared/settings/lineSettings.ts'

/** What every field of the form is handed. */
export type FieldProps = {
  settings: LineSettings
  reading: LineReading
  faults: LineFault[]
  write(change: SettingsChange): void
}
