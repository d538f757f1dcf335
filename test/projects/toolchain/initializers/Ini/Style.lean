module
public meta import Lean
public import Lean
public section
register_simp_attr style_simp
