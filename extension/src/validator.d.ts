/** Made by the build from the playbook's JSON Schema. */
declare module '#validator' {
  export function validPlaybook(data: unknown): boolean;
}
