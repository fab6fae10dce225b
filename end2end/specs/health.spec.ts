import { expect, test } from '../support/test.ts';

test('the server says that it is healthy', async ({ request }) => {
  const answer = await request.get('/gezond');
  expect(answer.status()).toBe(200);
});
