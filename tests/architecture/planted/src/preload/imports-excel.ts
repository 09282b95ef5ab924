export * from '#excel'
