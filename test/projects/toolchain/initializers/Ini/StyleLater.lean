module
public import Ini.StyleUses
public section
theorem top : g 1 = 1 := by simp only [style_simp]
