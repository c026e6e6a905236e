import { useWords } from '../words.ts'
import type { NoticeChoices } from './useNotices.ts'

/** Sound, the browser's notices, and hints of danger, each to tick. */
export function NoticeTicks({ notices, choose }: { notices: NoticeChoices; choose: (chosen: NoticeChoices) => void }) {
  const words = useWords().counsellor.duty
  const blocked = typeof Notification !== 'undefined' && Notification.permission === 'denied'
  return (
    <fieldset className="ticks">
      <legend>{words.noticesLegend}</legend>
      <label className="tick">
        <input type="checkbox" checked={notices.sound} onChange={(e) => choose({ ...notices, sound: e.target.checked })} />
        <span>{words.sound}</span>
      </label>
      <label className="tick">
        <input
          type="checkbox"
          disabled={blocked}
          checked={notices.notify && !blocked}
          onChange={(e) => choose({ ...notices, notify: e.target.checked })}
        />
        <span>{words.notify}</span>
        <span className="aside">{blocked ? words.notifyBlocked : words.notifyHint}</span>
      </label>
      <label className="tick">
        <input type="checkbox" checked={notices.hints} onChange={(e) => choose({ ...notices, hints: e.target.checked })} />
        <span>{words.hints}</span>
        <span className="aside">{words.hintsHint}</span>
      </label>
    </fieldset>
  )
}
