import Outside.Records
import Outside.Numbers
import Outside.Lists
import Outside.Mathlib
