/** Why figures are not taken over. The message is for editors: it names the table, the variable and the code. */
export class Refusal extends Error {}
