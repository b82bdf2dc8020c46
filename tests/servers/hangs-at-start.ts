// Reads nothing, says nothing, lives.
setInterval(() => undefined, 1000);
