/** What a schema is asked when something is checked against it, or what it is made of. */
const ASKED = /parse$|^(?:shape|options|entries|def|type|_zod|encode|decode|then)$/i;

/** Any schema: described, and combined with others, as often as a module likes. Whatever asks it for more throws. */
const schema: unknown = new Proxy(() => schema, {
  get: (_, name) => {
    if (typeof name === 'symbol') return undefined;
    if (ASKED.test(name)) throw new Error(`Nothing is checked against schemas here: "${name}"`);
    return schema;
  },
});

/**
 * Stands for zod in the bundle of the worker that writes the pages. What is sent there was checked before; describing the
 * schemas of all that the minutes are made of, which nothing there asks, would take as long as the decisions of 40 cases.
 */
export const z = schema;
