-- Ends a rebuild: the shard answers again.
--
-- KEYS  1 epoch  2 the rebuilder's epoch-to-be  3 rebuild (who is rebuilding the shard)
-- ARGV  1 the rebuilder's token
-- Returns {'LOST'} if the shard is not, or no longer, this rebuilder's, else {'OPEN'}

local epoch_key, candidate_key, rebuild_key = unpack(KEYS)

if redis.call('GET', rebuild_key) ~= ARGV[1]
  or redis.call('EXISTS', candidate_key) == 0
  or redis.call('EXISTS', epoch_key) == 1 then
  return { 'LOST' }
end
redis.call('HSET', candidate_key, 'replayed', redis.call('HGET', candidate_key, 'server'))
redis.call('RENAME', candidate_key, epoch_key)
redis.call('PERSIST', epoch_key)
redis.call('DEL', rebuild_key)
return { 'OPEN' }
