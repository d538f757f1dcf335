import Round.A
