// Ten megabytes of complaint, with what would clear a terminal, and no answer.
process.stderr.write("noise ".repeat(1_800_000), () => {
  process.stderr.write("\u001b[2J\u001b]0;owned\u0007the last words\n", () => process.exit(9));
});
