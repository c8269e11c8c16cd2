/** Made by the build from the playbook's JSON Schema. */
declare module '#validator' {
  export function validPlaybook(data: unknown): boolean;
}

/** Made by the build from case/export.schema.json. */
declare module '#export-validator' {
  export const validExport: {
    (data: unknown): boolean;
    errors?: { instancePath: string; params?: Record<string, unknown> }[] | null;
  };
}
