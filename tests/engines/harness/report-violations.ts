/** Writes violations of the policy to the console of the page; browsers differ in whether they do. */
export function reportViolations(): void {
	document.addEventListener('securitypolicyviolation', (event) => {
		console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`);
	});
}
