/** In the viewer nothing is read anew: readings come with the file. It stands where unit-reader.ts would. */
export const createUnitReader = (): undefined => undefined;
