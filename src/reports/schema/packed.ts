import { list, map, record, type Shape } from './shapes.ts';

/** JSON Schema of a packed report, format 2, before it is unpacked to format 1; docs/report-packed.schema.json is generated from it. */
export const packedSchema: Shape = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'check-claims/report/2',
  title: 'Report of check-claims, format 2: format 1 with repeated values written once',
  description:
    'Unpacked, which docs/reports.md describes, it is a report of format 1. `{"_": k}` is the text k of `shared[""]`; `{"$": k}` is the value k of `shared` under the name of the field that it stands in; `{"$": [names], "rows": [[…], …]}` is a list of records, where null is a field that a record does not have.',
  ...record({
    format: { const: 2 },
    results: { type: 'object' },
    provenance: { type: 'object' },
    diagnostics: {},
    shared: map(list({})),
  }),
};
