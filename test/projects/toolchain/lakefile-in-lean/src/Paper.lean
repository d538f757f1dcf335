import Near
theorem fromNear : near = 2 := rfl
