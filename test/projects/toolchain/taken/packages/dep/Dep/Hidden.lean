module

public section

/-- True by what the library does not show here. -/
theorem Dep.unshown {m : Type → Type} [Monad m] [Alternative m] (α ρ : Type) (r : ρ) :
    (failure : ReaderT ρ m α).run r = failure := rfl

theorem Dep.shown : 1 + 1 = 2 := rfl
