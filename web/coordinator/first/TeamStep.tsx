import type { LineNow } from '../../../shared/figures.ts'
import type { FirstView } from '../../../shared/settings/firstLine.ts'
import { TeamScreen } from '../team/TeamScreen.tsx'
import type { ScreenProps } from '../useCoordinator.ts'
import { useWords } from '../words.ts'

type Props = { line: LineNow; view: FirstView; screen: ScreenProps }

/** The screen of the team, for this line. The line may open before anybody is invited; then nobody answers. */
export function TeamStep({ line, view, screen }: Props) {
  const words = useWords().coordinator.first
  const { ready, invited } = view.counsellors
  return (
    <>
      <div role="status" className="first-missing" data-any={ready === 0}>
        <p>
          {ready === 0 ? words.teamNone : words.teamReady(ready)} {invited > 0 && words.teamInvited(invited)}
        </p>
      </div>
      <TeamScreen {...screen} state={{ ...screen.state, line: line.line }} lines={[line]} />
    </>
  )
}
