-- Prepares the epoch that a rebuild will leave behind: versions of its changes start above a floor.
--
-- KEYS  1 the rebuilder's epoch-to-be
-- ARGV  1 the highest version that the rebuild has heard of  2 now (epoch milliseconds)  3 time to live (milliseconds)
-- Returns {'PREPARED'}

redis.call('HSET', KEYS[1],
  'floor', whole(lifted(tonumber(ARGV[1]), ARGV[2])), 'server', this_server(), 'replayBegan', ARGV[2], 'replayedAt', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return { 'PREPARED' }
