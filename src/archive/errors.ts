/**
 * A failure that whoever runs a command can act on: content with a fault, a lock, a full disk. Its message says what
 * happened, where, and the next step. Every other error is a bug of the program, and is shown with its stack.
 */
export class OperationalError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}
