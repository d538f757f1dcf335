theorem unbuilt : False := nothing
