import { useEffect, useState } from 'react'
import type { Lang } from '../../../shared/lang.ts'
import { loadReportWords } from '../../../shared/report/loadReportWords.ts'
import type { ReportWords } from '../../../shared/report/reportSource.ts'

/** The words of the report's language, which may be another than the page's. Until they are here, those before stay; null: none is here yet. */
export function useReportWords(lang: Lang): ReportWords | null {
  const [words, setWords] = useState<ReportWords | null>(null)
  useEffect(() => {
    let isOver = false
    void loadReportWords(lang).then((loaded) => {
      if (!isOver) setWords(loaded)
    })
    return () => {
      isOver = true
    }
  }, [lang])
  return words
}
