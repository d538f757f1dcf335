module
public meta import Lean.Meta.Tactic.Simp.RegisterCommand
public section
register_simp_attr styled_simp
