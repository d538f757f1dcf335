import type { Sort } from '../../language/ast.ts';
import { type Datum, isItems } from '../../language/property.ts';
import { variantAt } from '../../language/variants.ts';

/** Whether data fits a sort: shrinking drops parts of lists, which are parts of records and inductive values too. */
export const isFit = (sort: Sort, datum: Datum): boolean => {
  const isList = typeof datum === 'object' && isItems(datum);
  switch (sort.kind) {
    case 'data': {
      const variant = isList ? variantAt(sort, datum[0]) : undefined;
      return variant !== undefined && isFit(variant, datum);
    }
    case 'record':
      return (
        isList &&
        datum.length === sort.fields.length &&
        sort.fields.every((field, i) => isFit(field.sort, datum[i] ?? []))
      );
    case 'list':
      return (
        isList && (sort.as !== 'option' || datum.length < 2) && datum.every((item) => isFit(sort.of, item))
      );
    case 'function':
      return typeof datum === 'object' && !isItems(datum);
    case 'bool':
      return typeof datum === 'boolean';
    default:
      return typeof datum === 'number';
  }
};
