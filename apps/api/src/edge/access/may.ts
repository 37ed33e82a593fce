import type { Role } from '@awr/kernel';
import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExtension } from '@nestjs/swagger';
import type { Access } from './access';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Set by @May or @Open. A route without it does not start. */
    access?: Access;
    /** Most bytes of a body, where that is not the usual. */
    mostBytes?: number;
    /** The answer comes bit by bit and does not stand for a state of the views. */
    streams?: boolean;
  }
}

/** Lets those with one of these roles ask; administrators may always, auditors where nothing is changed. */
export const May = (...roles: Role[]) =>
  applyDecorators(routeConfig({ access: roles }), ApiExtension('x-roles', withoutTwice([...roles, 'administrator'])));

/** Lets anybody ask, without a token. */
export const Open = () => routeConfig({ access: 'anybody' });

/** Takes larger bodies than the usual. */
export const Takes = (mostBytes: number) => routeConfig({ mostBytes });

/** Answers with a stream. */
export const Streams = () => routeConfig({ streams: true });

interface EdgeConfig {
  readonly access?: Access;
  readonly mostBytes?: number;
  readonly streams?: boolean;
}

// Nest's RouteConfig replaces what another decorator has set; these add up.
function routeConfig(config: EdgeConfig): MethodDecorator {
  return (target, key, descriptor: PropertyDescriptor) => {
    const before: unknown = Reflect.getMetadata(RouteConfig({}).KEY, descriptor.value as object);
    RouteConfig({ ...(before as EdgeConfig | undefined), ...config })(target, key, descriptor);
  };
}

function withoutTwice(roles: readonly Role[]): Role[] {
  return [...new Set(roles)];
}
