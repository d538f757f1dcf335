import type { Inventory } from '../lean/inventory.ts';
import type { Report } from '../verdict/report.ts';

/** A report, and the inventory that it was made from if this run read it, with paths relative to the project's root. */
export type Checked = { readonly report: Report; readonly inventory?: Inventory };
