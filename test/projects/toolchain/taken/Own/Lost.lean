import Dep.Old

theorem lost : Dep.old = Dep.old := rfl
