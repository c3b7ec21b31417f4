"""How are the sample surveys made? One module a shape of file; every name, code and ID is synthetic."""
