import type { Inventory } from '../lean/inventory.ts';
import type { Report } from '../verdict/report.ts';

/** A report, and the inventory that it was made from where this run read it, with places seen from the project's root. */
export type Checked = { readonly report: Report; readonly inventory?: Inventory };
