// One line without an end.
function flood(): void {
  while (process.stdout.write("x".repeat(65_536)));
  process.stdout.once("drain", flood);
}
flood();
