import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { Controller, Get, Module } from '@nestjs/common';
import { tinyApp } from './testing/tiny-app';
import { GIFTS, TinyModule } from './testing/tiny-controller';

describe('the edge under other circumstances', () => {
  it('does not start while a route is open by accident', async () => {
    @Controller()
    class Forgetful {
      @Get('forgotten')
      forgotten() {
        return 'everybody sees this';
      }
    }
    @Module({ controllers: [Forgetful] })
    class ForgetfulModule {}
    await expect(tinyApp(ForgetfulModule)).rejects.toThrow('GET /forgotten says neither who @May ask nor that it is');
  });

  it('tells a token that asks too often when to come back', async () => {
    const { app } = await tinyApp(TinyModule, { requestsPerMinute: 2 });
    const ask = (token: string) => app.inject({ url: GIFTS, headers: { authorization: `Bearer ${token}` } });
    await ask('awr_broker');
    await ask('awr_broker');
    const answer = await ask('awr_broker');
    expect(answer.json()).toMatchObject({ status: 429, code: 'too-many-requests' });
    expect(answer.headers['retry-after']).toBe('30');
    expect((await ask('awr_auditor')).statusCode).toBe(200);
    for (let times = 0; times < 5; times += 1) expect((await ask('awr_administrator')).statusCode).toBe(200);
    await app.close();
  });

  it('says that it stops to whoever is still about to ask', async () => {
    const { app } = await tinyApp(TinyModule);
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (text) => (answer += String(text)));
    // One request, and half of the next: once the first is answered, the half of the second is there too.
    const request = 'GET /open HTTP/1.1\r\nHost: awr\r\nAccept-Language: cy\r\n';
    socket.write(`${request}\r\n${request}`);
    await once(socket, 'data');
    const closed = app.close();
    await new Promise(setImmediate);
    socket.write('\r\n');
    await once(socket, 'close');
    expect(answer).toMatch(/^HTTP\/1.1 200 .*HTTP\/1.1 503 /s);
    expect(answer).toContain('application/problem+json');
    expect(answer).toContain('Mae’r gwasanaeth yn cau');
    await closed;
  });

  it('waits for the views, and knows when nothing has changed', async () => {
    const waited: string[] = [];
    const views = {
      state: async () => 'p7',
      reached: async (position: string) => (waited.push(position), position !== 'too-new'),
    };
    const { app } = await tinyApp(TinyModule, { views });
    const ask = (headers: Record<string, string>) =>
      app.inject({ url: GIFTS, headers: { authorization: 'Bearer awr_broker', ...headers } });
    const first = await ask({ 'awr-after': 'p7' });
    expect([first.statusCode, first.headers.etag, waited]).toEqual([200, 'W/"1.p7.en"', ['p7']]);
    const again = await ask({ 'if-none-match': '"other", W/"1.p7.en"' });
    expect([again.statusCode, again.payload]).toEqual([304, '']);
    const late = await ask({ 'awr-after': 'too-new' });
    expect(late.json()).toMatchObject({ status: 503, code: 'view-behind' });
    expect(late.headers['retry-after']).toBe('1');
    await app.close();
  });
});
