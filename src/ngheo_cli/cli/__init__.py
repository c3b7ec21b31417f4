"""What did the user ask, and what does the screen show? One module a command."""
