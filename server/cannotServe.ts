/** Thrown if something necessary is missing. The message is one sentence for a person to read. */
export class CannotServe extends Error {}
