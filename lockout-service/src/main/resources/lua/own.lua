-- Makes a trainee one of an institution's own for a time, unless it is for longer already.
--
-- KEYS  1 mark that the trainee is the institution's own
-- ARGV  1 for how long (milliseconds)
-- Returns {'NOTED'}

if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then
  redis.call('SET', KEYS[1], '1', 'PX', ARGV[1])
end
return { 'NOTED' }
