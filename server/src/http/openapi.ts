import type { Contract } from '@choso/shared/contracts';
import { type ProblemCode, problems } from '@choso/shared/problems';
import { z } from 'zod';

/** Draw the OpenAPI 3.1 page of the mounted contracts, so that it can never say anything else than the code. */
export function toOpenApi(contracts: readonly Contract[]): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const contract of contracts) {
    const path = contract.path.replace(/:(\w+)/g, '{$1}');
    paths[path] ??= {};
    paths[path][contract.method.toLowerCase()] = toOperation(contract);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Chợ Số',
      version: '1',
      description: 'Money fields end in Vnd and are whole đồng; instants are ISO 8601.',
    },
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    paths,
  };
}

function toOperation(contract: Contract) {
  const common: ProblemCode[] = [
    'request/invalid',
    ...(contract.signIn === 'required' ? (['session/required'] as const) : []),
  ];
  return {
    summary: contract.summary,
    ...(contract.signIn === 'required' ? { security: [{ bearer: [] }] } : {}),
    parameters: [...pathParameters(contract.path), ...queryParameters(contract.query), ...headerParameters(contract)],
    ...toRequestBody(contract),
    responses: {
      [contract.status ?? 200]: {
        description: contract.summary,
        content: { 'application/json': { schema: toSchema(contract.response, 'input') } },
      },
      ...toRefusals([...common, ...(contract.problems ?? [])]),
    },
  };
}

function toRequestBody({ body, upload }: Contract) {
  if (body) {
    return { requestBody: { required: true, content: { 'application/json': { schema: toSchema(body, 'input') } } } };
  }
  if (!upload) return {};
  const file = { schema: { type: 'string', format: 'binary' } };
  return { requestBody: { required: true, content: Object.fromEntries(upload.map((type) => [type, file])) } };
}

function toSchema(schema: z.ZodType, io: 'input' | 'output') {
  return z.toJSONSchema(schema, { io, unrepresentable: 'any' });
}

function pathParameters(path: string) {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(query: z.ZodType | undefined) {
  if (!query) return [];
  const { properties = {}, required = [] } = toSchema(query, 'input') as {
    properties?: Record<string, unknown>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function headerParameters(contract: Contract) {
  return contract.idempotent
    ? [{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string' } }]
    : [];
}

function toRefusals(codes: readonly ProblemCode[]) {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) byStatus.set(problems[code].status, [...(byStatus.get(problems[code].status) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, named]) => [
      status,
      { description: named.join(', '), content: { 'application/problem+json': { schema: { type: 'object' } } } },
    ]),
  );
}
