-- Prolongs a lease that is still held; never takes one that is free, since what it stood for may be gone with it.
--
-- KEYS  1 lease
-- ARGV  1 the holder's token  2 time to live (milliseconds)
-- Returns {'HELD'} or {'LOST'}

if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return { 'LOST' }
end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return { 'HELD' }
