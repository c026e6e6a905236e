/** Changes with the doors: a page from before an update is told to load anew. A test pins it to the doors' own hash. */
export const PROTOCOL = 'ea3877588cc804b1'
