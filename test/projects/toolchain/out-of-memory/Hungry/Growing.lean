partial def grow (held : Array (Array Nat)) : IO Nat := grow (held.push (Array.replicate 1000000 held.size))
#eval grow #[]
