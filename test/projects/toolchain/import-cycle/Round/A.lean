import Round.B
