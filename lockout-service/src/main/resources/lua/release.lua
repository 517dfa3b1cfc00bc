-- Gives a lease up, if it is still held.
--
-- KEYS  1 lease
-- ARGV  1 the holder's token
-- Returns {'RELEASED'} or {'LOST'}

if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return { 'LOST' }
end
redis.call('DEL', KEYS[1])
return { 'RELEASED' }
