/**
 * A page of ours as a picture of itself, for the coordinator's form: no script of it runs, no link leads away, and what only a script would
 * show stands there. The page is the one that youths get, so that nobody keeps a second one in step.
 */
export function asPreview(page: string): string {
  return page
    .replaceAll(/<script\b[^>]*><\/script>/g, '')
    .replaceAll(/<noscript>.*?<\/noscript>/gs, '')
    .replaceAll(/(<a\b[^>]*?) href="[^"]*"/g, '$1')
    .replaceAll(/(<button\b[^>]*?data-start[^>]*?) hidden/g, '$1')
    .replace('<body ', '<body data-ready="true" ')
}
