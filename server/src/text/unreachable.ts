/** Ends a `switch` over every case there is: a case that is missing is a type error here. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected ${JSON.stringify(value)}.`);
}
