import type { OpenAPIObject } from '@nestjs/swagger';

// @nestjs/swagger exports only the whole; these are its parts.
export type PathItem = OpenAPIObject['paths'][string];
export type Operation = NonNullable<PathItem['get']>;
export type Parameter = Extract<NonNullable<Operation['parameters']>[number], { in: string }>;
export type Answer = Exclude<NonNullable<Operation['responses'][string]>, { $ref: string }>;
export type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];
export type OwnSchema = Exclude<Schema, { $ref: string }>;
